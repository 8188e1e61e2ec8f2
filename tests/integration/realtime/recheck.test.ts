import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { expect, onTestFinished, test } from "vitest";
import { dayOf } from "#app/core/day.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { type LiveServer, recheck } from "#server/realtime/places.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { withDatabase } from "./database.ts";
import { eventually, visit } from "./visitors.ts";
import { aMember, aProgramme } from "./world.ts";

withDatabase();

/** A server on which the given sessions have two open pages each; yesterday's rooms or today's. */
async function withPages(personId: string, sessions: readonly string[], placedOn: string): Promise<LiveServer> {
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const io: LiveServer = new Server(http);
  onTestFinished(() => io.close());
  const waiting = sessions.flatMap((sessionId) => [sessionId, sessionId]);
  io.use((socket, next) => {
    socket.data = { holder: { personId, sessionId: waiting.pop() ?? "" }, asked: 0, placedOn };
    next();
  });
  const address = `http://localhost:${(http.address() as AddressInfo).port}`;
  for (let pages = waiting.length; pages > 0; pages -= 1) visit(address, {});
  await eventually(() => io.sockets.sockets.size).toBe(sessions.length * 2);
  return io;
}

test("a round is one statement, for one session as for many", async () => {
  const personId = await aMember("Asta Lund", (await aProgramme()).ekvarpa);
  const sessions = await Promise.all(Array.from({ length: 12 }, () => signedIn(personId)));
  const ids = sessions.map(({ sessionId }) => sessionId);
  const today = dayOf(new Date());
  for (const some of [ids.slice(0, 1), ids]) {
    const io = await withPages(personId, some, today);
    expect((await countStatement.during(() => recheck(io, () => {}))).statements).toBe(1);
    expect(io.sockets.sockets.size).toBe(some.length * 2);
  }
  await db().session.updateMany({ where: { id: { in: ids.slice(0, 5) } }, data: { endedAt: new Date() } });
  const io = await withPages(personId, ids, today);
  expect((await countStatement.during(() => recheck(io, () => {}))).statements).toBe(1);
  expect(io.sockets.sockets.size).toBe(14);
});

test("on a new day every page gets its rooms anew, since roles begin and end with days", async () => {
  const personId = await aMember("Bo Ek", (await aProgramme()).ekvarpa);
  const { sessionId } = await signedIn(personId);
  const io = await withPages(personId, [sessionId], "2026-01-01");
  const placed: string[] = [];
  await recheck(io, (socket) => placed.push(socket.id));
  expect(placed.length).toBe(2);
  const days = [...io.sockets.sockets.values()].map((socket) => socket.data.placedOn);
  expect(days).toEqual([dayOf(new Date()), dayOf(new Date())]);
  await recheck(io, (socket) => placed.push(socket.id));
  expect(placed.length).toBe(2);
});
