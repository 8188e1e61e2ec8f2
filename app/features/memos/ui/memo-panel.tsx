import { useRef } from "react";
import { Form } from "react-router";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Button, SubmitButton } from "#app/ui/form/button.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm } from "#app/ui/form/intent-form.tsx";
import { FormActions } from "#app/ui/form/layout.tsx";
import { SaveState } from "#app/ui/form/save-state.tsx";
import { WrittenArea } from "#app/ui/form/written.tsx";
import { Section } from "#app/ui/page.tsx";
import type { Memo } from "../queries.server.ts";
import { memoMax } from "../rules.ts";
import { useMemoSaver } from "./use-memo-saver.ts";

/** The same beside what it is of. */
export function MemoSection({ memo }: { memo: Memo }) {
  const t = useT("memos");
  return (
    <div className="g-print-hidden">
      <Section id="memo" title={t("title")}>
        <MemoPanel memo={memo} />
      </Section>
    </div>
  );
}

/**
 * A researcher's own memo of a session or a group interview, saved as she types; without our script by a button. Another
 * of them is another memo: give it the memo's page as its key. `refusal`: of the form without our script, on the memo's own page.
 */
export function MemoPanel({ memo, refusal }: { memo: Memo; refusal?: RefusedForm | undefined }) {
  const t = useT("memos");
  const why = useRefusal("memos");
  const form = useRef<HTMLFormElement>(null);
  const { saver, state } = useMemoSaver(memo, form);
  const { saving, code, theirs, shown, turn } = state;
  const address = `${memo.page}/memo`;
  const failed = code === null ? refusal?.fields.text : code;
  const isConflict = refusal?.code === "memo.changed-meanwhile";
  return (
    <div className="grid gap-3">
      <p className="g-muted g-small">{t(`nobody-else.${memo.of}`)}</p>
      <Form
        ref={form}
        method="post"
        action={address}
        onSubmit={(event) => {
          event.preventDefault();
          void saver.flush();
        }}
      >
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="base.text" value={memo.text} />
        {isConflict && (
          <Callout tone="warning" title={t("conflict.title")} live>
            <p>{t("conflict.form")}</p>
            <p className="mt-2 whitespace-pre-line wrap-anywhere">{memo.text}</p>
          </Callout>
        )}
        <div key={turn} onInput={({ target }) => saver.type((target as HTMLTextAreaElement).value)}>
          <WrittenArea
            name="text"
            id="memo-text"
            label={t("label")}
            rows={8}
            maxLength={memoMax}
            error={failed === undefined ? undefined : why(failed)}
            defaultValue={turn === 0 ? (refusal?.values.text ?? shown) : shown}
          />
        </div>
        <div className="mt-3">
          <FormActions>
            <SubmitButton variant="secondary" small>
              {t("save")}
            </SubmitButton>
            <SaveState state={saving} text={t(`saving.${saving}`)} />
          </FormActions>
        </div>
      </Form>
      {theirs !== null && (
        <Callout
          tone="warning"
          live
          title={t("conflict.title")}
          actions={
            <>
              <Button small variant="primary" onClick={() => saver.choose("mine")}>
                {t("conflict.mine")}
              </Button>
              <Button small onClick={() => saver.choose("theirs")}>
                {t("conflict.theirs")}
              </Button>
            </>
          }
        >
          <p>{t("conflict.text")}</p>
          <p className="mt-2 whitespace-pre-line wrap-anywhere">{theirs === "" ? t("conflict.empty") : theirs}</p>
        </Callout>
      )}
      {memo.changedAt !== null && (
        <Disclosure plain summary={t("remove")} open={refusal?.fields.sure !== undefined}>
          <IntentForm intent="remove" action={address}>
            <Checkbox name="sure" label={t("remove.sure")} error={refusal?.fields.sure && why(refusal.fields.sure)} />
            <IntentButton intent="remove" pendingText={t("sending")} variant="danger" small>
              {t("remove.do")}
            </IntentButton>
          </IntentForm>
        </Disclosure>
      )}
    </div>
  );
}
