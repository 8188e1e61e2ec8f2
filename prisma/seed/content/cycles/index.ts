import type { ChainText } from "../author.ts";
import { ekvarpaChains } from "./ekvarpa/index.ts";
import { ljungseleChains } from "./ljungsele/index.ts";
import { myrvallaChains } from "./myrvalla/index.ts";
import { ronnsalaChains } from "./ronnsala/index.ts";
import { storavikChains } from "./storavik/index.ts";
import { vasmoraChains } from "./vasmora/index.ts";

export const chainTexts: ChainText[] = [
  ...ekvarpaChains,
  ...vasmoraChains,
  ...ronnsalaChains,
  ...storavikChains,
  ...ljungseleChains,
  ...myrvallaChains,
];
