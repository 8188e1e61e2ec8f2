import type { Band, Counted, Shown } from "./rules/release.ts";

/** How asking parents goes, as far as somebody may know: numbers for researchers, hidden sums for the lead, a band of her own team for who coordinates. */
export type Recruitment =
  | {
      readonly view: "exact";
      readonly target: number;
      readonly counted: Counted;
      readonly teams: readonly { readonly name: string; readonly handedOver: number; readonly agreed: number }[];
    }
  /** A researcher's, while the vault is closed in her session. */
  | { readonly view: "locked"; readonly programmeId: string }
  /** `month`: the first day of the one in which they were made; null: none yet. */
  | { readonly view: "sums"; readonly month: string | null; readonly shown: Shown }
  | {
      readonly view: "band";
      readonly target: number;
      readonly month: string | null;
      readonly teams: readonly { readonly name: string; readonly band: Band }[];
    };
