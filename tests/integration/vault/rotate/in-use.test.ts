import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { keptRootKeyOf } from "#app/platform/vault/root-key.server.ts";
import { rounds } from "#tests/support/rounds.ts";
import { root } from "#tests/support/source/files.ts";
import { ask } from "../../postgres/apps.ts";
import { beginReads, type Readable, type Reads } from "./reads.ts";
import {
  aParent,
  expectChanged,
  heldKey,
  keysRead,
  openedAnew,
  openRotateWorld,
  type RotateWorld,
  rootKeysUsed,
} from "./world.ts";

const INSTANCES = 2;

/** An instance in a process of its own, which reads. */
async function readingApp(world: RotateWorld, readable: Readable, salt: string) {
  const child = fork(join(import.meta.dirname, "reading-app.ts"), { env: { ...process.env, NODE_ENV: "production" } });
  onTestFinished(() => void child.kill("SIGKILL"));
  const { storeUrls } = world.database;
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`An instance that reads ended (${code}).`);
  });
  ended.catch(() => undefined); // Who waits for an answer is told; at the end nobody does.
  const told = async (message: unknown): Promise<Reads> => {
    const answer = once(child, "message");
    child.send(message as string);
    return (await Promise.race([answer, ended]))[0] as Reads;
  };
  await told({ settings: { storeUrls, rootKeyFile: world.rootKeyFile, makesRootKey: false }, readable, salt });
  return told;
}

/** The command, as an operator runs it. */
function rotating(world: RotateWorld): { child: ChildProcess; said: () => string; ended: Promise<number | null> } {
  // The settings want a host in an address; the folder of the socket wins over it.
  const url = (given: string) => given.replace("@/", "@localhost/");
  const child = spawn(process.execPath, [join(root, "prisma/vault/run-rotate.ts")], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: url(world.database.appUrl),
      DATABASE_URL_OWNER: url(world.database.ownerUrl),
      GENOMBROTT_ROOT_KEY: world.rootKeyFile,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, said: () => said, ended };
}

it("X25: while instances read and parents are handed over, cut off by a kill and run again, no read fails", {
  timeout: 1_200_000,
}, async () => {
  const parents = rounds(5_000, "participants whose keys are wrapped anew in use");
  const world = await openRotateWorld(parents);
  onTestFinished(() => world.close());
  const old = world.inFile();
  const keys = await keysRead(world.codes);
  const readable: Readable = { codes: world.codes, studyId: world.studyId, by: world.person.researcher };
  const apps = await Promise.all(
    Array.from({ length: INSTANCES }, (_, n) => readingApp(world, readable, `instance ${n}`)),
  );
  const own = await beginReads(readable, "own");
  const more: string[] = [];
  let over = false;
  const refused: string[] = [];
  const handOver = async () => more.push((await handedOver(await aParent(world, parents + more.length))).code);
  const handing = (async () => {
    for (; !over; await sleep(50)) await handOver().catch((error: unknown) => refused.push(String(error)));
  })();
  const readBy = async (asked: "so far" | "stop") => Promise.all(apps.map((told) => told(asked)));
  const sum = (all: readonly Reads[]) => all.reduce((n, { reads }) => n + reads, 0);
  const failedOf = (all: readonly Reads[]) => all.flatMap(({ failed }) => failed);
  const readsGoOn = async () => {
    const before = sum(await readBy("so far"));
    const moreOrFailed = async () => {
      const all = await readBy("so far");
      return sum(all) > before + 100 || failedOf(all).length > 0;
    };
    await expect.poll(moreOrFailed).toBe(true);
    expect(failedOf(await readBy("so far"))).toEqual([]);
  };

  // In the midst: some of a store's keys have been wrapped anew, and the last is held until it has been killed.
  const letGo = await heldKey(world, "consent");
  const first = rotating(world);
  await expect.poll(first.said).toMatch(/consent\.participant_key: \d+ of/);
  first.child.kill("SIGKILL");
  await first.ended;
  await letGo();
  const { known, used } = await rootKeysUsed(world.database.ownerUrl);
  expect([known.length, used.length], first.said()).toEqual([2, 2]);
  await readsGoOn();
  // The database notices a killed one when it next speaks to it.
  const isHeld = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 714502006";
  await expect.poll(() => ask(world.database.ownerUrl, isHeld)).toEqual([]);
  const started = performance.now();
  const again = rotating(world);
  expect(await again.ended, again.said()).toBe(0);
  const took = ((performance.now() - started) / 1000).toFixed(1);
  await readsGoOn();

  over = true;
  await handing;
  const all = [await own.stop(), ...(await readBy("stop"))];
  console.log(
    `root key changed under load: ${parents} participants, ${more.length} handed over meanwhile, ${sum(all)} reads of ${INSTANCES + 1} instances, ` +
      `${failedOf(all).length} failed; the rest after a kill took ${took} s`,
  );
  expect([...failedOf(all), ...refused]).toEqual([]);
  for (const { reads } of all) expect(reads).toBeGreaterThan(50);
  expect(more.length).toBeGreaterThan(3);
  await expectChanged(world);
  expect(await keysRead(world.codes)).toEqual(keys);
  rmSync(keptRootKeyOf(world.rootKeyFile, Buffer.from(old, "hex")));
  expect(await openedAnew(world)).toBeNull();
  expect(await keysRead(world.codes)).toEqual(keys);
  expect(await keysRead(more)).not.toContain("none");
});
