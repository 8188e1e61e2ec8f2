import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { openDatabase } from "#app/platform/db.server.ts";
import { openLog } from "#app/platform/log.server.ts";
import { startJobs } from "#server/jobs/start.ts";

/** The background of an instance as a process of its own, with the app's own settings. It can be killed like one. */
const config = readConfig(process.env);
adoptConfig(config);
openLog(config.logLevel);
openDatabase(process.argv[2] ?? "");
startJobs(config);
