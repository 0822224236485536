/**
 * The commons of Ostrom, Walker & Gardner (1992): what a group's tokens together bring from a shared
 * resource, and what each would have earned for sure elsewhere. With their numbers, play in which
 * everyone answers best yields 39.5 % of the rent that was there to be had.
 */
interface Commons {
  readonly appropriators: number;
  /** F(X) = linear·X − quadratic·X², for X tokens in all. */
  readonly linear: number;
  readonly quadratic: number;
  /** What a token earns outside. */
  readonly safe: number;
}

/**
 * The commons of the laboratory (Ostrom, Walker & Gardner 1992): eight appropriators, 23X −
 * 0.25X².
 */
export const LABORATORY: Commons = { appropriators: 8, linear: 23, quadratic: 0.25, safe: 5 };

/** Group's return from X tokens in the commons. */
export const groupReturn = ({ linear, quadratic }: Commons, tokens: number): number =>
  linear * tokens - quadratic * tokens ** 2;

/** Rent: what the commons brings beyond what the same tokens earn outside. */
export const rent = (commons: Commons, tokens: number): number =>
  groupReturn(commons, tokens) - commons.safe * tokens;

/** Tokens in all at which the rent is largest: the derivative of `rent` is 0. */
export const bestTokens = ({ linear, quadratic, safe }: Commons): number =>
  (linear - safe) / (2 * quadratic);

/**
 * Tokens in all where nobody gains by changing their own (the symmetric Nash equilibrium): each
 * maximizes x·(linear − safe − quadratic·X), whose derivative is 0 at X = n·(linear − safe)/((n + 1)·quadratic).
 */
export const nashTokens = ({ appropriators: n, linear, quadratic, safe }: Commons): number =>
  (n * (linear - safe)) / ((n + 1) * quadratic);

/** Rent as a share of the largest there is; 1 at best, 0 where it is all dissipated, negative beyond. */
export const rentShare = (commons: Commons, tokens: number): number =>
  rent(commons, tokens) / rent(commons, bestTokens(commons));
