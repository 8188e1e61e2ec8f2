import { Link } from "react-router";
import { formatWeekday } from "#app/i18n/format.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { Section } from "#app/ui/page.tsx";
import type { DayPage } from "../queries/day.server.ts";
import { afterLast } from "../rules/sessions.ts";
import { sharesOf } from "../rules/shares.ts";
import type { GatheringDay, GatheringShown, Session } from "../types.ts";
import { SessionForm } from "./session-form.tsx";
import { Shares } from "./shares.tsx";
import { Tracks } from "./tracks.tsx";

type Props = {
  page: DayPage & { readonly chosen: Session | null; readonly formKey: string };
  refusal: RefusedForm | undefined;
};

/** What who plans a day sees over its programme: where the time goes, a new session or the chosen one, and the tracks. */
export function PlanDay({ page, refusal }: Props) {
  const t = useT("gathering-day");
  const { gathering, day, sessionsOfDay, chosen, formKey } = page;
  const shares = sharesOf([sessionsOfDay]);
  const { trackNames } = gathering;
  const intent = refusal?.values.intent;
  return (
    <div className="g-print-hidden grid gap-4">
      {shares && <Shares shares={shares} />}
      <Refused refusal={refusal} />
      {sessionsOfDay.length === 0 && <p>{t("empty.text")}</p>}
      {chosen ? (
        <Section id="form" title={t("edit.title", { title: chosen.title })}>
          <SessionForm
            key={chosen.id}
            stored={chosen}
            sessionId={chosen.id}
            trackNames={trackNames}
            refusal={refusal}
          />
          <Remove sessionId={chosen.id} refusal={refusal} />
        </Section>
      ) : (
        <Disclosure summary={t("add.title")} open={intent === "add" || sessionsOfDay.length === 0}>
          <SessionForm
            key={day.id}
            formKey={formKey}
            after={sessionsOfDay.length}
            stored={afterLast(sessionsOfDay, day)}
            trackNames={trackNames}
            refusal={refusal}
          />
        </Disclosure>
      )}
      <Disclosure plain summary={t("tracks")} open={intent === "tracks" || intent === "remove-track"}>
        <Tracks trackNames={trackNames} refusal={refusal} />
      </Disclosure>
    </div>
  );
}

/** Why something could not be moved. */
function Refused({ refusal }: { refusal: RefusedForm | undefined }) {
  const text = useRefusal("gathering-day", "gatherings");
  if (!refusal || !["move", "swap", "shift"].includes(refusal.values.intent ?? "")) return null;
  const code = refusal.fields.minutes ?? refusal.code;
  return (
    <Callout tone="danger" live>
      {text(code, refusal.data)}
    </Callout>
  );
}

function Remove({ sessionId, refusal }: { sessionId: string; refusal: RefusedForm | undefined }) {
  const t = useT("gathering-day");
  const about = { sessionId };
  const form = useIntent(refusal, { intent: "remove", about }, "gathering-day", "gatherings");
  return (
    <Disclosure plain summary={t("remove")} open={form.refused}>
      {form.message !== undefined && (
        <Callout tone="danger" live>
          {form.message}
        </Callout>
      )}
      <IntentForm intent="remove" about={about}>
        <IntentButton intent="remove" about={about} pendingText={t("sending")} variant="danger">
          {t("remove.do")}
        </IntentButton>
      </IntentForm>
    </Disclosure>
  );
}

/** The ways to the other days, where there are several. */
export function DayLinks(props: { gathering: Pick<GatheringShown, "days">; day: GatheringDay; here: string }) {
  const { gathering, day, here } = props;
  const t = useT("gathering-day");
  const locale = useLocale();
  const others = gathering.days.filter(({ id }) => id !== day.id);
  if (others.length === 0) return null;
  return (
    <nav aria-label={t("other-days")} className="g-print-hidden flex flex-wrap gap-4">
      {others.map((other) => (
        <Link key={other.id} to={`${here}/day/${other.id}`}>
          {formatWeekday(locale, other.day)}
        </Link>
      ))}
    </nav>
  );
}
