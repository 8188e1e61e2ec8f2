import { formatMinute, minuteOf } from "#app/core/clock.ts";
import { dayOf } from "#app/core/day.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import type { SessionLine } from "../queries/session-line.server.ts";
import { TimeFields, WhereFields } from "./time-fields.tsx";

/** The researcher's: when and where a session is. */
export function MoveForm({ session, refusal }: { session: SessionLine; refusal: RefusedForm | undefined }) {
  const { startsAt, endsAt, place, videoUrl, sequence } = session;
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  const t = useT("supervision");
  const form = useIntent(refusal, { intent: "move" }, "supervision");
  const stored: Readonly<Record<string, string>> = {
    ...{ day: dayOf(start), from: formatMinute(minuteOf(start)), place, videoUrl },
    minutes: String((end.getTime() - start.getTime()) / 60_000),
  };
  const { began, seen, key, heard } = useBegan(form, stored, { sequence: String(sequence) });
  const field = (name: string) => ({
    ...{ name, id: `move-${name}`, error: form.error(name) },
    defaultValue: form.typed(name, began[name] ?? ""),
  });
  return (
    <IntentForm key={key} intent="move" about={seen} {...heard}>
      <FormLayout>
        {form.message && !["day", "from", "minutes", "videoUrl"].some((name) => form.error(name)) && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <TimeFields field={field} day={t("label.day")} />
        <WhereFields field={field} />
        <FormActions>
          <IntentButton intent="move" about={seen} pendingText={t("sending")}>
            {t("edit.move.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
