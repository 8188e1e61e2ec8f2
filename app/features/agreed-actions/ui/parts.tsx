import type { Day } from "#app/core/day.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";
import { Section } from "#app/ui/page.tsx";
import type { InterviewPage, TalkPage } from "../types.ts";
import { Agree, EditAgreed } from "./agreed-forms.tsx";
import { AgreedList } from "./agreed-list.tsx";
import { MoveOrDrop } from "./move-forms.tsx";
import { AddPoint, Points } from "./points.tsx";

type Refused = { refusal: RefusedForm | undefined };
type Adding = Refused & { page: TalkPage; formKey: string; added: string };

/** What was agreed earlier, first of all: each is done, moved or dropped. */
export function SinceLastTime({ page, today, refusal }: Refused & { page: TalkPage; today: Day }) {
  const t = useT("agreed");
  const earlier = page.agreed.filter(({ here }) => !here);
  return (
    <Section id="since" title={t("since.title")} lead={t("since.lead")}>
      {earlier.length === 0 ? (
        <p className="g-muted">{t("since.empty")}</p>
      ) : (
        <AgreedList
          label={t("since.title")}
          actions={earlier}
          today={today}
          under={(action) => action.state === "open" && <MoveOrDrop action={action} refusal={refusal} />}
        />
      )}
    </Section>
  );
}

/** What either of them wants to talk about. */
export function ToTalkAbout({ page, ...adding }: Adding) {
  const t = useT("agreed");
  return (
    <PointsOf
      {...adding}
      points={page.points}
      mayTick
      hasKinds
      lead={t("points.lead")}
      saved={t("points.saved")}
      label={page.state === "cancelled" ? null : t(page.holds ? "points.point" : "points.question")}
    />
  );
}

/** What researchers want to ask at a group interview: they say what is taken up, and those who are interviewed may read it. */
export function ToAskAbout({ page, ...adding }: Omit<Adding, "page"> & { page: InterviewPage }) {
  const t = useT("agreed");
  const { holds, cancelled, points } = page;
  return (
    <PointsOf
      {...adding}
      points={points}
      mayTick={holds}
      hasKinds={false}
      lead={t(holds ? "ask.lead.ask" : "ask.lead.read")}
      saved={t("ask.saved")}
      label={holds && !cancelled ? t("ask.point") : null}
    />
  );
}

type PointsProps = Omit<Adding, "page"> & Pick<Parameters<typeof Points>[0], "points" | "mayTick" | "hasKinds">;

/** `label`: of the field in which one more is added; null: nothing is. */
function PointsOf(props: PointsProps & { lead: string; saved: string; label: string | null }) {
  const { points, mayTick, hasKinds, lead, saved, label, added, formKey, refusal } = props;
  const t = useT("agreed");
  return (
    <Section id="points" title={t("points.title")} lead={lead}>
      {points.length === 0 ? (
        <p className="g-muted">{t("points.empty")}</p>
      ) : (
        <Points points={points} mayTick={mayTick} hasKinds={hasKinds} refusal={refusal} />
      )}
      {added !== "" && !refusal && (
        <Callout tone="success" live>
          {saved}
        </Callout>
      )}
      {label !== null && (
        <div className="mt-4">
          <AddPoint label={label} formKey={formKey} added={added} refusal={refusal} />
        </div>
      )}
    </Section>
  );
}

/** What they agree on now, which opens the next time. */
export function AgreedHere({ page, today, added, formKey, refusal }: Adding & { today: Day }) {
  const t = useT("agreed");
  const here = page.agreed.filter((action) => action.here);
  const supervised = page.people.find(({ part }) => part === "supervised");
  return (
    <Section id="agreed" title={t("agreed.title")} lead={t("agreed.lead")}>
      {here.length === 0 ? (
        <p className="g-muted">{t("agreed.empty")}</p>
      ) : (
        <AgreedList
          label={t("agreed.title")}
          actions={here}
          today={today}
          under={(action) =>
            action.state === "open" && (
              <>
                <EditAgreed action={action} people={page.people} refusal={refusal} />
                <MoveOrDrop action={action} refusal={refusal} />
              </>
            )
          }
        />
      )}
      {added !== "" && !refusal && (
        <Callout tone="success" live>
          {t("agreed.saved")}
        </Callout>
      )}
      {page.state !== "cancelled" && (
        <div className="mt-4">
          <Agree
            people={page.people}
            owner={(supervised ?? page.people[0])?.id ?? ""}
            dueOn={page.next?.day ?? ""}
            formKey={formKey}
            added={added}
            refusal={refusal}
          />
        </div>
      )}
    </Section>
  );
}
