import { actorOfSession } from "#app/access/actor.server.ts";
import { freeTimesOf } from "#app/features/interview-times/queries/free-times.server.ts";
import { openIdentity } from "#app/features/participants/commands/open-identity.server.ts";
import { ask, fromOurPages } from "#tests/support/request.ts";
import type { Figures } from "../print.ts";
import { barred, timed, told, within } from "./bar.ts";
import { type House, interviewers } from "./house.ts";
import { weeksOpen } from "./participants.ts";

type Parents = readonly { readonly id: string; readonly code: string }[];
type Given = {
  readonly sessions: readonly { readonly cookie: string; readonly sessionId: string }[];
  readonly parents: Parents;
};

const times = 200;

/** Opening who one participant is: by the act alone, and by the form of her page. Each is of another one. */
export async function measuredOpening(house: House, address: string, { sessions, parents }: Given): Promise<Figures[]> {
  const { programmeId } = house;
  const [session] = sessions;
  const found = session && (await actorOfSession(session.sessionId, new Date()));
  if (!found) throw new Error("Nobody is there to open.");
  const nth = (n: number) => parents[(n * 7) % parents.length]!;
  const alone = await timed(times, async (n) => {
    const opening = { programmeId, participantId: nth(n).id, purpose: "follow-up", from: "Firefox" } as const;
    const { name } = await openIdentity(found.actor, opening, new Date());
    if (!name.startsWith("Påhittad")) throw new Error("Somebody else was opened.");
  });
  const throughHttp = await timed(times, async (n) => {
    const headers = { ...fromOurPages, cookie: sessions[n % sessions.length]!.cookie };
    const body = "intent=open&purpose=follow-up";
    const path = `/programmes/${programmeId}/participants/${nth(n + times).id}`;
    const { status, text } = await ask(address, path, { method: "POST", headers, body });
    if (status !== 200 || !text.includes("Påhittad ")) throw new Error(`Opening was answered with ${status}.`);
  });
  return [
    barred("opening one identity, the act: median (ms)", within(alone, 0.5), { below: 20 }),
    told("opening one identity, the act: p95 (ms)", within(alone, 0.95)),
    told("opening one identity, the page's form: median (ms)", within(throughHttp, 0.5)),
    told("opening one identity, the page's form: p95 (ms)", within(throughHttp, 0.95)),
  ];
}

/** The times that a participant is offered, who has none booked. */
export async function measuredFreeTimes({ now }: House, parents: Parents): Promise<Figures[]> {
  const figures: Figures[] = [];
  for (const kind of ["phone", "home"] as const) {
    let offers = 0;
    const took = await timed(30, async (n) => {
      const { code } = parents[n * 2 + 1]!;
      offers = (await freeTimesOf({ participant: code }, { code, kind }, now)).length;
    });
    const what = `free times of ${interviewers} × ${weeksOpen} weeks (${kind})`;
    figures.push(
      barred(`${what}: median (ms)`, within(took, 0.5), { below: 50 }, offers > 0),
      told(`${what}: p95 (ms)`, within(took, 0.95)),
      told(`${what}: offered`, offers),
    );
  }
  return figures;
}
