import type { Actor } from "#app/access/actor.ts";
import { tidyLine } from "#app/core/text.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { mostTracks } from "../rules/sessions.ts";
import { traceDay } from "./day.server.ts";
import { type GatheringAddress, type LockedGathering, openGathering } from "./locked-gathering.server.ts";

/** `seen`: the names as the page showed them. Somebody who has another picture of the tracks would change the wrong one. */
type Seen = { readonly seen: readonly string[] };

function demandSeen({ trackNames }: LockedGathering, seen: readonly string[]): void {
  if (JSON.stringify(trackNames) !== JSON.stringify(seen)) throw new Refusal("conflict", "track.changed-meanwhile");
}

/**
 * Names the tracks, in order; empty names are left out of what is added. One more name than there are tracks adds one.
 * @throws Refusal missing, forbidden, invalid, conflict
 */
export async function nameTracks(
  actor: Actor,
  address: GatheringAddress,
  input: Seen & { readonly names: readonly string[] },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const gathering = await openGathering(tx, actor, address);
    demandSeen(gathering, input.seen);
    const asked = input.names.map(tidyLine);
    const names = asked.filter((name, at) => at < input.seen.length || name !== "");
    const nameless = names.indexOf("");
    if (nameless >= 0)
      throw new Refusal("invalid", "form.invalid", { fields: { [`name${nameless}`]: "field.required" } });
    const twice = names.findIndex((name, at) => names.indexOf(name) < at);
    if (twice >= 0) throw new Refusal("invalid", "form.invalid", { fields: { [`name${twice}`]: "track.name-twice" } });
    if (names.length > mostTracks) throw new Refusal("invalid", "track.too-many", { data: { most: mostTracks } });
    if (JSON.stringify(names) === JSON.stringify(gathering.trackNames)) return traces.unchanged();
    await tx.gathering.update({ where: { id: gathering.id }, data: { trackNames: names } });
    traceDay(traces, actor, gathering, { action: "gathering.changed", fields: ["trackNames"] });
  });
}

/** Removes an empty track; those after it move up one. @throws Refusal missing, forbidden, conflict (something is in it) */
export async function removeTrack(
  actor: Actor,
  address: GatheringAddress,
  input: Seen & { readonly track: number },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const gathering = await openGathering(tx, actor, address);
    const { id } = gathering;
    const { seen, track } = input;
    demandSeen(gathering, seen);
    if (track >= seen.length) throw new Refusal("invalid", "form.outdated");
    const inIt = await tx.gatheringSession.count({ where: { gatheringId: id, track } });
    if (inIt > 0) throw new Refusal("conflict", "track.has-sessions", { data: { n: inIt } });
    await tx.$executeRaw`UPDATE gathering_sessions SET track = track - 1 WHERE gathering_id = ${id}::uuid AND track > ${track}`;
    const names = gathering.trackNames.filter((_, at) => at !== track);
    await tx.gathering.update({ where: { id }, data: { trackNames: names } });
    traceDay(traces, actor, gathering, { action: "gathering.changed", fields: ["trackNames"] });
  });
}
