import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { useEmptied } from "#app/ui/form/use-emptied.ts";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { agreedTextMax } from "../rules.ts";
import type { PointLine } from "../types.ts";

type Of = {
  points: readonly PointLine[];
  /** Whether the reader ticks off what has been talked about, and whether questions are told from points. */
  mayTick: boolean;
  hasKinds: boolean;
  refusal: RefusedForm | undefined;
};

/** What is to be talked about, as each has put it. */
export function Points(props: Of) {
  const t = useT("agreed");
  const locale = useLocale();
  return (
    <List label={t("points.title")}>
      {props.points.map((point) => (
        <ListItem
          key={point.id}
          title={<span className="wrap-anywhere">{point.text}</span>}
          detail={
            <>
              {t("points.by", { name: point.by })}{" "}
              {props.hasKinds && (
                <>
                  <Chip tone={point.kind === "question" ? "info" : "outline"}>
                    {t(`points.kind.${point.kind}`)}
                  </Chip>{" "}
                </>
              )}
              {point.done && (
                <Chip tone="success" icon="check">
                  {t("points.done")}
                </Chip>
              )}
              {point.earlierOn !== null && (
                <Chip tone="warm">{t("points.earlier", { day: formatDay(locale, point.earlierOn) })}</Chip>
              )}
            </>
          }
          end={props.mayTick && <Tick point={point} />}
        >
          {point.mine && point.earlierOn === null && <EditPoint point={point} refusal={props.refusal} />}
        </ListItem>
      ))}
    </List>
  );
}

const aboutOf = (point: PointLine) => ({ pointId: point.id, of: point.talkId });

function Tick({ point }: { point: PointLine }) {
  const t = useT("agreed");
  const intent = point.done ? "untick" : "tick";
  const about = aboutOf(point);
  return (
    <IntentForm intent={intent} about={about}>
      <IntentButton intent={intent} about={about} pendingText={t("sending")} variant="secondary" small>
        {t(`points.${intent}`)}
        <span className="g-hidden">{t("do.of", point)}</span>
      </IntentButton>
    </IntentForm>
  );
}

/** One's own: to change, or to take away. */
function EditPoint({ point, refusal }: { point: PointLine; refusal: RefusedForm | undefined }) {
  const t = useT("agreed");
  const form = useIntent(refusal, { intent: "edit-point", about: { pointId: point.id } }, "agreed");
  const { began, seen, key, heard } = useBegan(form, { text: point.text }, { "base.text": point.text });
  const about = { pointId: point.id, ...seen };
  return (
    <Disclosure
      plain
      open={form.refused}
      summary={
        <>
          {t("change")}
          <span className="g-hidden">{t("do.of", point)}</span>
        </>
      }
    >
      <IntentForm key={key} intent="edit-point" about={about} {...heard}>
        <FormLayout>
          {form.message && !form.error("text") && (
            <Callout tone="danger" live>
              {form.message}
            </Callout>
          )}
          <WrittenInput
            name="text"
            id={`${point.id}-text`}
            label={t("points.text")}
            error={form.error("text")}
            defaultValue={form.typed("text", began.text)}
            maxLength={agreedTextMax}
            required
          />
          <FormActions>
            <IntentButton intent="edit-point" about={about} pendingText={t("sending")} variant="secondary" small>
              {t("save")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
      <IntentForm intent="remove-point" about={aboutOf(point)}>
        <IntentButton intent="remove-point" about={aboutOf(point)} pendingText={t("sending")} variant="quiet" small>
          {t("points.remove")}
          <span className="g-hidden">{t("do.of", point)}</span>
        </IntentButton>
      </IntentForm>
    </Disclosure>
  );
}

/** Adds a point, or of who is supervised a question. Elsewhere than on the session's page, `at` is that page. */
export function AddPoint(props: {
  label: string;
  formKey: string;
  /** What was added last, after which the form is empty again; "" for nothing. */
  added: string;
  at?: string;
  refusal: RefusedForm | undefined;
}) {
  const { label, formKey, added, at, refusal } = props;
  const last = useEmptied(added);
  const t = useT("agreed");
  const form = useIntent(refusal, { intent: "add-point" }, "agreed");
  const about = { key: formKey };
  return (
    <IntentForm key={last} intent="add-point" about={about} action={at}>
      <FormLayout>
        {form.message && !form.error("text") && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <WrittenInput
          name="text"
          id="point-text"
          label={label}
          error={form.error("text")}
          defaultValue={form.typed("text")}
          maxLength={agreedTextMax}
          required
        />
        <FormActions>
          <IntentButton intent="add-point" about={about} pendingText={t("sending")} variant="secondary">
            {t("points.add")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

/** On the team's page of supervision: a question for the next session, put while one thinks of it. It leads there. */
export function PutQuestion(props: { session: { readonly id: string; readonly day: string }; formKey: string }) {
  const { session, formKey } = props;
  const t = useT("agreed");
  const locale = useLocale();
  const label = t("points.put", { day: formatDay(locale, session.day) });
  return <AddPoint label={label} formKey={formKey} added="" at={`/supervision/${session.id}`} refusal={undefined} />;
}
