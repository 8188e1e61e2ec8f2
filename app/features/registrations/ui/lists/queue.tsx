import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { InQueue, RegistrationLists } from "../../queries/lists.server.ts";
import { OneAct } from "./one-act.tsx";

/** So many of the waiting list stand here; the rest is in the list. */
const shownMost = 50;

/** The waiting list in its order, with each one's place and why she waits. A seat that is free can be offered past those before. */
export function Queue({ page, refusal }: { page: RegistrationLists; refusal: RefusedForm | undefined }) {
  const t = useT("registration-lists");
  const { queue, gathering, may } = page;
  const [first] = queue;
  if (!first) return null;
  const offers = may.decide && gathering.free > 0 && !gathering.begun && !gathering.cancelled;
  const why = ({ why: reason, together, free }: InQueue) =>
    reason === "party-too-large"
      ? t("queue.why.party-too-large", { together, free })
      : reason === "full"
        ? t("queue.why.full")
        : t("queue.why.kept-for-party");
  return (
    <Section title={t("queue.title")} lead={t("queue.lead")} id="queue">
      {gathering.free > 0 && first.together > 1 && (
        <Callout tone="warning" title={t("queue.held.title", { free: gathering.free })}>
          {t("queue.held", { together: first.together })}
        </Callout>
      )}
      <List label={t("queue.title")}>
        {queue.slice(0, shownMost).map((one, index) => (
          <ListItem
            key={one.id}
            title={one.name}
            detail={`${t("queue.place", { place: index + 1, number: one.number })}. ${why(one)}`}
            end={
              offers && (
                <OneAct
                  intent="offer"
                  registrationId={one.id}
                  whole={t("queue.offer.to", { name: one.name })}
                  refusal={refusal}
                >
                  {t("queue.offer")}
                </OneAct>
              )
            }
          />
        ))}
      </List>
      {queue.length > shownMost && (
        <p>
          <Link to="?state=waiting#list">{t("queue.more", { n: queue.length - shownMost })}</Link>
        </p>
      )}
    </Section>
  );
}
