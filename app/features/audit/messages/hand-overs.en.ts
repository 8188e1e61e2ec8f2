import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./hand-overs.sv.ts";

export default {
  "act.supervision.handed-over": (d) => `${d.who} let somebody else take over in the supervision of ${d.thing}`,
  "act.supervision.delegated": (d) => `${d.who} handed a supervision session over to a colleague`,
  "act.supervision.taken-back-from-colleague": (d) => `${d.who} took a supervision session back from a colleague`,
} satisfies SameAs<typeof sv>;
