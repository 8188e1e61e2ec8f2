import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { openMessagesJob } from "#server/jobs/messages.ts";
import { openVaultWorld, type VaultWorld } from "#tests/support/vault.ts";
import { ask } from "../postgres/apps.ts";

let world: VaultWorld;
beforeAll(async () => {
  world = await openVaultWorld();
  await world.recruits("member");
});
afterAll(() => world?.close());

it("Z14: a parent's message is seen to also when what interviewers are told cannot be looked for", async () => {
  const { code } = await handedOver(await world.parent("member"));
  const [id, now] = [randomUUID(), new Date()];
  const until = new Date(now.getTime() + 3_600_000);
  await inStore("identity", (tx) =>
    tx.query(
      "INSERT INTO identity.message (id, code, kind, occasion, due_at, until) VALUES ($1, $2, 'link', 1, $3, $4)",
      [id, code, now, until],
    ),
  );
  await ask(world.database.ownerUrl, "ALTER TABLE research.news RENAME TO news_away");
  const job = openMessagesJob(20);
  job.start();
  // Here no way leads to her: that it was tried is all there is.
  const tries = () => ask(world.database.ownerUrl, `SELECT tries FROM identity.message WHERE id = '${id}'`);
  await expect.poll(tries).toEqual([{ tries: 1 }]);
  await job.stop();
});
