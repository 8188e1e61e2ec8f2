import { holesOf, type OwnWords } from "#app/i18n/own-words.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { Fieldset, FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { StandsNow, standing } from "#app/ui/form/stands-now.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import type { Language } from "../rules/languages.ts";
import { groupOf, longestWord, wordField, wordGroups } from "../rules/words.ts";

/** Each text that a parent meets, in our languages, and beside it the words for it in hers. */
export function WordsForm(props: {
  ours: OwnWords;
  english: OwnWords;
  words: OwnWords;
  seen: string;
  language: Language;
  refusal: RefusedForm | undefined;
}) {
  const { ours, english, words, language, refusal } = props;
  const t = useT("studies");
  const stored = Object.fromEntries(Object.keys(ours).map((key) => [wordField(key), words[key] ?? ""]));
  const form = useIntent(refusal, { intent: "words" }, "studies");
  const { began, seen, key, heard } = useBegan(form, stored, { seen: props.seen });
  const stands = Object.entries(ours).map(([name, text]) => {
    const field = wordField(name);
    return standing(field, text, stored[field] ?? "");
  });
  const errors = Object.entries(ours).flatMap(([name, text]) =>
    form.error(wordField(name)) === undefined ? [] : [{ id: wordField(name), text }],
  );
  return (
    <IntentForm key={key} intent="words" about={seen} {...heard}>
      <FormLayout>
        {form.message !== undefined && (
          <Callout tone="warning" live>
            {form.message}
          </Callout>
        )}
        <StandsNow form={form} stands={stands} />
        <ErrorSummary title={t("words.errors")} errors={errors} />
        {wordGroups.map((group) => (
          <Fieldset key={group} legend={t(`words.${group}`)} large>
            {Object.entries(ours)
              .filter(([name]) => groupOf(name) === group)
              .map(([name, text]) => (
                <TextArea
                  key={name}
                  name={wordField(name)}
                  label={<span lang="sv">{text}</span>}
                  hint={<Hint english={english[name] ?? ""} holes={holesOf(text)} />}
                  error={form.error(wordField(name))}
                  defaultValue={form.typed(wordField(name), began[wordField(name)] ?? "")}
                  lang={language.code}
                  dir={language.direction}
                  maxLength={longestWord}
                  rows={2}
                />
              ))}
          </Fieldset>
        ))}
        <FormActions>
          <IntentButton intent="words" about={seen} pendingText={t("sending")}>
            {t("words.save")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

function Hint({ english, holes }: { english: string; holes: readonly string[] }) {
  const t = useT("studies");
  return (
    <>
      <span lang="en">{english}</span>
      {holes.length > 0 && ` ${t("words.holes", { holes: holes.join(" ") })}`}
    </>
  );
}
