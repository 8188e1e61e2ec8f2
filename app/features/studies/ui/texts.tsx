import { dayOf } from "#app/core/day.ts";
import { formatDayShort } from "#app/i18n/format.ts";
import { isLocale } from "#app/i18n/locales.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { RadioCards } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import { directions, type TextKind, textKinds } from "../rules/languages.ts";
import { lixBar } from "../rules/lix.ts";
import type { LanguageTexts } from "../types.ts";

/** Every text there is to be, by language, with its newest version. */
export function Texts(props: { languages: readonly LanguageTexts[]; at: string; refusal: RefusedForm | undefined }) {
  const { languages, at, refusal } = props;
  const t = useT("studies");
  const { message } = useIntent(refusal, { intent: "remove-language" }, "studies");
  return (
    <div className="g-stack">
      {message !== undefined && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      {languages.map((language) => (
        <div key={language.code}>
          <h3 lang={language.code}>{language.name}</h3>
          <List label={language.name}>
            {textKinds.map((kind) => (
              <TextLine key={kind} kind={kind} language={language} at={at} />
            ))}
          </List>
          <div className="g-row mt-1">
            {!isLocale(language.code) && (
              <ButtonLink to={`${at}/languages/${language.code}/words`} icon="pencil" small>
                {t("words.to")}
                <VisuallyHidden>{`: ${language.name}`}</VisuallyHidden>
              </ButtonLink>
            )}
            {textKinds.every((kind) => language.texts[kind] === null) && <RemoveLanguage language={language} />}
          </div>
        </div>
      ))}
    </div>
  );
}

function TextLine({ kind, language, at }: { kind: TextKind; language: LanguageTexts; at: string }) {
  const t = useT("studies");
  const locale = useLocale();
  const text = language.texts[kind];
  const about = t("texts.about", { kind: t(`kind.${kind}`), language: language.name });
  return (
    <ListItem
      title={t(`kind.${kind}`)}
      detail={
        text
          ? t("texts.version", {
              version: text.version,
              by: text.by,
              day: formatDayShort(locale, dayOf(new Date(text.at))),
            })
          : t("texts.none")
      }
      end={
        <ButtonLink to={`${at}/texts/${language.code}/${kind}`} icon={text ? "document" : "pencil"} small>
          {t(text ? "texts.read" : "texts.write")}
          <VisuallyHidden>{`: ${about}`}</VisuallyHidden>
        </ButtonLink>
      }
    >
      {text?.lix != null && (
        <div className="g-row mt-1">
          <Chip tone={text.lix <= lixBar ? "success" : "warm"}>{t("lix", { lix: text.lix })}</Chip>
        </div>
      )}
    </ListItem>
  );
}

function RemoveLanguage({ language }: { language: LanguageTexts }) {
  const t = useT("studies");
  const about = { code: language.code };
  return (
    <IntentForm intent="remove-language" about={about}>
      <IntentButton intent="remove-language" about={about} pendingText={t("sending")} variant="quiet" small>
        {t("languages.remove")}
        <VisuallyHidden>{t("languages.remove.about", { name: language.name })}</VisuallyHidden>
      </IntentButton>
    </IntentForm>
  );
}

/** One more language, whichever way it is written. */
export function Languages({ refusal }: { refusal: RefusedForm | undefined }) {
  const t = useT("studies");
  const form = useIntent(refusal, { intent: "add-language" }, "studies");
  return (
    <Disclosure summary={t("languages.add")} open={form.refused}>
      <IntentForm intent="add-language">
        <FormLayout>
          <FormRow>
            <TextInput
              name="code"
              label={t("languages.code")}
              hint={t("languages.code.hint")}
              error={form.error("code")}
              defaultValue={form.typed("code")}
              maxLength={8}
              autoComplete="off"
              required
              short
            />
            <TextInput
              name="name"
              id="language-name"
              label={t("languages.name")}
              error={form.error("name")}
              defaultValue={form.typed("name")}
              maxLength={60}
              autoComplete="off"
              required
            />
          </FormRow>
          <RadioCards
            name="direction"
            label={t("languages.direction")}
            error={form.error("direction")}
            defaultValue={form.typed("direction", "ltr")}
            choices={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
          />
          <FormActions>
            <IntentButton intent="add-language" pendingText={t("sending")} variant="secondary">
              {t("languages.add.do")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}
