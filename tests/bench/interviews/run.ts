/**
 * What interviews with parents cost in a large study: `npm run bench:interviews [-- --json] [--seconds=8] [--rows=1000000]`. Five
 * thousand participants through four years, six interviewers with eight weeks of open times, and a chain of a million rows.
 * The researchers' list through HTTP at the production build, beside the empty page of the same server; the opening of one
 * identity; the times that are free; and how long the chain takes to follow. Ends with 1 when a bar is missed.
 */
import path from "node:path";
import { buildIfNeeded } from "#server/build.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { openVaultIn, signedIn } from "#tests/support/sessions.ts";
import { type Figures, numberGiven, printJson, printTable } from "../print.ts";
import { barred, told } from "./bar.ts";
import { followed, writeChain } from "./chain.ts";
import { openHouse } from "./house.ts";
import { measuredList } from "./list.ts";
import { measuredFreeTimes, measuredOpening } from "./moments.ts";
import { putParticipants } from "./participants.ts";

const rows = numberGiven("rows", 1_000_000);
const seconds = numberGiven("seconds", 8);

await buildIfNeeded();
const house = await openHouse();
try {
  const parents = await putParticipants(house);
  await writeChain(house, rows);
  const app = await startAppOn(house.database, {
    env: { LOG_LEVEL: "error", ...house.vault.env },
    node: ["--import", "./tests/bench/instrument.ts"],
  });
  const bars: Figures[] = [];
  try {
    const sessions = await Promise.all(
      house.interviewers.map(async (personId) => {
        const { cookie, sessionId } = await signedIn(personId);
        await openVaultIn({ sessionId, personId });
        return { cookie, sessionId };
      }),
    );
    bars.push(...(await measuredList(house, app.address, { sessions, parents, seconds })));
    bars.push(...(await measuredOpening(house, app.address, { sessions, parents })));
    bars.push(...(await measuredFreeTimes(house, parents)));
  } finally {
    await app.stop();
  }
  const chain = await followed(house, path.join(path.dirname(house.vault.rootKeyFile), "no-heads"));
  const enough = chain.whole && chain.rows >= rows;
  bars.push(
    barred(`following ${chain.rows} rows of the chain (s)`, chain.seconds, { below: 30 }, enough),
    told("its process at its largest (MB)", chain.peakMb),
  );
  console.log("");
  printTable(bars);
  printJson({ bench: "interviews", bars });
  if (bars.some(({ reached }) => reached === "MISSED")) process.exitCode = 1;
} finally {
  await house.close();
}
