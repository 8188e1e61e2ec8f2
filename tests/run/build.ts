import { runTool } from "./processes.ts";
import { failed, passed, type Section } from "./section.ts";

export const buildSection: Section = {
  name: "build",
  async run() {
    const code = await runTool("node", ["server/build.ts"], { NODE_ENV: "production" });
    return code === 0 ? passed : failed;
  },
};
