/** What a sentence tells of a figure, and the tokens that tell it. */
export type Told = { readonly category: string; readonly from: number; readonly to: number };
