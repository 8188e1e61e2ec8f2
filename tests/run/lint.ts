import { runTool } from "./processes.ts";
import { failed, passed, type Section } from "./section.ts";

export const lintSection: Section = {
  name: "lint",
  async run() {
    const biome = await runTool("biome", ["ci", "--colors=off", "--error-on-warnings", "."]);
    const oxlint = await runTool("oxlint", ["--type-aware", "--deny-warnings"]);
    return biome === 0 && oxlint === 0 ? passed : failed;
  },
};
