import { generateClient } from "#server/build.ts";
import { runTool } from "./processes.ts";
import { failed, passed, type Section } from "./section.ts";

/** The database client and the routes' types are made from their sources; then everything must fit. */
export const typesSection: Section = {
  name: "types",
  async run() {
    const [, typegen] = await Promise.all([generateClient(), runTool("react-router", ["typegen"])]);
    if (typegen !== 0) return failed;
    return (await runTool("tsc", ["--noEmit"])) === 0 ? passed : failed;
  },
};
