import type { ReactNode } from "react";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { RadioCards } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { type Standing, StandsNow, standing } from "#app/ui/form/stands-now.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { seenDefinition, seenFacts, seenFollowing } from "../rules/seen.ts";
import type { Definition, MeasureFacts } from "../rules/types.ts";
import { DataField, FollowingFields, MoreFields, NameField, WordsFields } from "./measure-fields.tsx";

type Refused = { refusal: RefusedForm | undefined };

/** What is measured. `fixed`: there are points, so what is counted stays. */
export function FactsForm({ measure, fixed, refusal }: { measure: MeasureFacts; fixed: boolean } & Refused) {
  const t = useT("measure-forms");
  const form = useIntent(refusal, { intent: "facts" }, "measure-forms", "measures");
  const m = useT("measures");
  const { key, seen, heard } = useBegan(form, {}, { seen: seenFacts(measure) });
  const { name, data, kind, direction, rhythm, unit, per, smallest } = measure;
  const factsNow = [
    standing("name", t("name"), name),
    standing("data", t("data"), data, t(`data.${data}`)),
    standing("kind", t("kind"), kind, t(`kind.${kind}`)),
    standing("direction", t("direction"), direction, m(`direction.${direction}`)),
    standing("rhythm", t("rhythm"), rhythm, m(`rhythm.${rhythm}`)),
    ...(data === "percentage" ? [] : [standing("unit", t("unit"), unit)]),
    ...(data === "rate" ? [standing("per", t("per"), String(per))] : []),
    standing("smallest", t("smallest"), String(smallest)),
  ];
  return (
    <Editing key={key} intent="facts" about={seen} form={form} stands={factsNow} heard={heard}>
      <NameField form={form} stored={measure} />
      {fixed && <p className="g-muted g-small">{t("edit.fixed")}</p>}
      <DataField form={form} stored={measure} fixed={fixed} />
      <MoreFields form={form} stored={measure} fixed={fixed} />
    </Editing>
  );
}

/** How it is counted: only better words, or otherwise from a day on. */
export function DefinitionForm({ latest, refusal }: { latest: Definition | undefined } & Refused) {
  const t = useT("measure-forms");
  const locale = useLocale();
  const form = useIntent(refusal, { intent: "define" }, "measure-forms", "measures");
  const { key, seen, heard } = useBegan(form, {}, { seen: seenDefinition(latest) });
  const since = latest?.fromDay ?? "";
  const isAnother = since !== "" && form.told !== undefined && !form.typed("seen").includes(`"${latest?.id}"`);
  const wordsNow = [
    // Another definition than she had before her: which is told by its day.
    ...(isAnother ? [standing("fromDay", t("fromDay"), since, formatDay(locale, since))] : []),
    ...wordFields.map((field) => standing(field, t(field), latest?.[field] ?? "")),
  ];
  const choices = (["words", "from"] as const).map((value) => ({ value, label: t(`how.${value}`) }));
  return (
    <Editing key={key} intent="define" about={seen} form={form} stands={wordsNow} heard={heard}>
      {latest ? (
        <>
          <RadioCards
            name="how"
            label={t("how")}
            choices={choices}
            defaultValue={form.typed("how", "words")}
            required
          />
          <DateInput
            name="fromDay"
            label={t("fromDay")}
            mark={t("optional")}
            defaultValue={form.typed("fromDay")}
            error={form.error("fromDay")}
          />
        </>
      ) : (
        <input type="hidden" name="how" value="words" />
      )}
      <WordsFields form={form} stored={latest} required />
    </Editing>
  );
}

type Following = { readonly baseline: number | null; readonly target: number | null; readonly collector: string };

/** What the team wants to reach with it. */
export function FollowingForm({ of, refusal }: { of: Following } & Refused) {
  const t = useT("measure-forms");
  const form = useIntent(refusal, { intent: "follow" }, "measure-forms", "measures");
  const { key, seen, heard } = useBegan(form, {}, { seen: seenFollowing(of) });
  const written = (value: number | null) => (value === null ? "" : String(value).replace(".", ","));
  const stored = { baseline: written(of.baseline), target: written(of.target), collector: of.collector };
  const followingNow = followingFields.map((field) => standing(field, t(field), stored[field]));
  return (
    <Editing key={key} intent="follow" about={seen} form={form} stands={followingNow} heard={heard}>
      <FollowingFields form={form} stored={stored} />
    </Editing>
  );
}

const wordFields = ["definition", "numerator", "denominator", "exclusions"] as const;
const followingFields = ["baseline", "target", "collector"] as const;

function Editing(props: {
  intent: "facts" | "define" | "follow";
  about: Readonly<Record<string, string>>;
  form: ReturnType<typeof useIntent>;
  /** What is stored now, by its field. */
  stands: readonly Standing[];
  heard: ReturnType<typeof useBegan>["heard"];
  children: ReactNode;
}) {
  const { intent, about, form, stands, heard, children } = props;
  const t = useT("measure-forms");
  return (
    <IntentForm intent={intent} about={about} {...heard}>
      <FormLayout>
        {form.message && (
          <Callout tone="danger" title={form.message} live>
            <StandsNow form={form} stands={stands} />
          </Callout>
        )}
        {children}
        <FormActions>
          <IntentButton intent={intent} pendingText={t("sending")}>
            {t("edit.save")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
