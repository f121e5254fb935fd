/** One line of the accuracy table: `right` of `all`, with its 95 % Wilson interval. */
export type Row = {
  readonly name: string;
  readonly of: string;
  readonly right: number;
  readonly all: number;
  readonly low: number;
  readonly high: number;
};
