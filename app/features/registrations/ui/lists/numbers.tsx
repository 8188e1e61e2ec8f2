import { useT } from "#app/i18n/use-t.tsx";
import type { RegistrationLists } from "../../queries/lists.server.ts";

/** How full the gathering is, in words. */
export function Numbers({ page }: { page: RegistrationLists }) {
  const t = useT("registration-lists");
  const { gathering, states } = page;
  const n = (state: keyof typeof states) => states[state] ?? 0;
  const over = n("cancelled") + n("lapsed") + n("refused");
  return (
    <p className="text-lg">
      <strong>{t("count.seats", { taken: gathering.capacity - gathering.free, capacity: gathering.capacity })}</strong>{" "}
      {n("offered") > 0 && `${t("count.offered", { n: n("offered") })} `}
      {n("waiting") > 0 ? t("count.waiting", { n: n("waiting") }) : t("count.waiting.none")}
      {(over > 0 || n("unconfirmed") > 0) && (
        <span className="g-muted g-small block">
          {over > 0 && `${t("count.over", { n: over })} `}
          {n("unconfirmed") > 0 && t("count.unconfirmed", { n: n("unconfirmed") })}
        </span>
      )}
    </p>
  );
}
