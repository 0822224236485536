/** A library or a typeface that the game is shipped with. */
export interface ShippedPart {
  readonly name: string;
  readonly version: string;
  /** By its SPDX name. */
  readonly licence: string;
  /** Does the game itself name it, and not only something that it leans on? */
  readonly named: boolean;
}
