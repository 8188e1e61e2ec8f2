import type { Actor, NamedPlace } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";

/** A programme in which there are hours for somebody to see: her own, her staff's together, the teams'. */
export type TimePlace = NamedPlace & Readonly<Record<"mine" | "staff" | "sums", boolean>>;

/** Those of the programmes that somebody can go to. Asks nothing of the database. */
export function timePlaces(actor: Actor, programmes: readonly NamedPlace[]): TimePlace[] {
  return programmes
    .map(({ id, name }) => {
      const can = (action: Parameters<typeof may>[1]) => may(actor, action, { programmeId: id });
      return { id, name, mine: can("time.see-own"), staff: can("time.see-staff"), sums: can("time.see-sums") };
    })
    .filter(({ mine, staff, sums }) => mine || staff || sums);
}
