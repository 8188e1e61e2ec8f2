import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { openDatabase } from "#app/platform/db.server.ts";
import { openLog } from "#app/platform/log.server.ts";
import { startJobs } from "#server/jobs/start.ts";

/**
 * What sends an instance's mail as a process of its own, with the app's own settings. It can be killed like one. The jobs of
 * the clock are not done here: some order mail by themselves when an hour or a week begins, and tests count copies.
 */
const config = readConfig(process.env);
adoptConfig(config);
openLog(config.logLevel);
openDatabase(process.argv[2] ?? "");
startJobs(config, { jobs: [] });
