/** What the page asks its worker to keep. */
export type Keep = {
  /** The page's address, for the page without anybody in it. */
  readonly page: string;
  /** All that this page has loaded. */
  readonly files: readonly string[];
  /** From that moment (Unix ms) nothing is kept. */
  readonly until: number;
  /** Of which build the files are. */
  readonly build: string;
};
