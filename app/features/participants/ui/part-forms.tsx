import type { ReactNode } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import { writtenCode } from "../rules/code.ts";
import type { ParticipantState } from "../rules/follow-up.ts";

type Given = { refusal: RefusedForm | undefined };

/** What becomes of her part in the study, by one who has spoken with her. Who has stopped by her own word stays so. */
export function PartForms({ state, refusal }: Given & { state: ParticipantState }) {
  const t = useT("followed");
  const pause = useIntent(refusal, { intent: "pause" }, "followed");
  if (state === "stopped" || state === "erased") return null;
  return (
    <div className="grid justify-items-start gap-1">
      {state !== "in" && <OneForm intent="resume" refusal={refusal} />}
      {state !== "dropped-out" && (
        <OneForm intent="pause" refusal={refusal}>
          <DateInput
            name="until"
            label={t("pause.until")}
            error={pause.error("until")}
            defaultValue={pause.typed("until")}
            autoComplete="off"
            required
          />
        </OneForm>
      )}
      {state !== "dropped-out" && <OneForm intent="drop-out" refusal={refusal} />}
    </div>
  );
}

/** One act behind a word: what it means, and a button. */
export function OneForm(
  props: Given & { intent: "pause" | "resume" | "drop-out" | "pair" | "send-link"; children?: ReactNode },
) {
  const { intent, refusal, children } = props;
  const t = useT("followed");
  const { refused, message } = useIntent(refusal, { intent }, "followed");
  return (
    <Disclosure plain summary={t(`${intent}.title`)} open={refused}>
      <IntentForm intent={intent}>
        <FormLayout>
          {intent !== "resume" && <p>{t(`${intent}.text`)}</p>}
          {message !== undefined && (
            <Callout tone="warning" live>
              {message}
            </Callout>
          )}
          {children}
          <FormActions>
            <IntentButton intent={intent} pendingText={t("sending")} variant="secondary" small>
              {t(`${intent}.do`)}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}

/** With whom she has a child, of those who take part. */
export function Pairs({ pairs, refusal }: Given & { pairs: readonly { id: string; code: string }[] }) {
  const t = useT("followed");
  const pair = useIntent(refusal, { intent: "pair" }, "followed");
  return (
    <>
      {pairs.map(({ code }) => {
        const about = { code };
        return (
          <IntentForm key={code} intent="unpair" about={about}>
            <IntentButton intent="unpair" about={about} pendingText={t("sending")} variant="quiet" small>
              {t("unpair.do")}
              <VisuallyHidden>{` ${t("unpair.about", { code: writtenCode(code) })}`}</VisuallyHidden>
            </IntentButton>
          </IntentForm>
        );
      })}
      <OneForm intent="pair" refusal={refusal}>
        <TextInput
          name="code"
          label={t("pair.code")}
          error={pair.error("code")}
          defaultValue={pair.typed("code")}
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          required
          short
        />
      </OneForm>
    </>
  );
}
