/** How a spreadsheet of some country tells cells and decimals apart. */
export interface Spelling {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
}

export const POINT: Spelling = { separator: ',', decimal: '.' };
export const COMMA: Spelling = { separator: ';', decimal: ',' };
