import { useState } from "react";
import { formatMinute } from "#app/core/clock.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { Fieldset, FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { StandsNow, standing } from "#app/ui/form/stands-now.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { WrittenArea, WrittenInput } from "#app/ui/form/written.tsx";
import type { ToPlanWith } from "../queries/plan.server.ts";
import { type GatheringKind, gatheringKinds, type Plan, suggestedTitle, textMax } from "../rules/plan.ts";
import { baseOf, planFields } from "../rules/plan-fields.ts";
import { AudienceFields } from "./audience-fields.tsx";
import { DayRows } from "./day-rows.tsx";
import { Refused } from "./refused.tsx";

/** A gathering's whole plan: of a new one, with its submission key, or of one that there is. */
export function PlanForm(props: {
  intent: "add" | "edit";
  formKey?: string;
  plan: Plan;
  choices: ToPlanWith;
  refusal: RefusedForm | undefined;
}) {
  const { intent, formKey, plan, choices, refusal } = props;
  const t = useT("gathering-plan");
  const kinds = useT("gatherings");
  const locale = useLocale();
  const form = useIntent(refusal, { intent }, "gathering-plan", "gatherings");
  const { began, seen, key, heard } = useBegan(form, planFields(plan), { base: baseOf(plan) });
  const stored = (name: string) => began[name] ?? "";
  const about = formKey ? { key: formKey } : seen;
  const now = planFields(plan);
  const named = (all: readonly { id: string; name: string }[], id: string | null) =>
    all.find((one) => one.id === id)?.name ?? "";
  const chosen = [
    standing("kind", t("label.kind"), plan.kind, kinds(`kind.${plan.kind}`)),
    standing(
      "regionId",
      t("label.region"),
      now.regionId ?? "",
      named(choices.regions, plan.regionId) || kinds("region.all"),
    ),
    standing("teamId", t("label.team"), now.teamId ?? "", named(choices.teams, plan.teamId) || t("label.team.none")),
    ...plan.days.map(({ day, fromMinute, toMinute }, at) => {
      const hours = `${formatMinute(fromMinute)}–${formatMinute(toMinute)}`;
      return standing("days", t("label.day", { n: at + 1 }), null, `${formatDay(locale, day)} ${hours}`);
    }),
  ];
  const [kind, choose] = useState(form.typed("kind", stored("kind")) as GatheringKind);
  const field = (name: string) => ({
    name,
    error: form.error(name),
    defaultValue: form.typed(name, stored(name)),
  });
  return (
    <IntentForm key={key} intent={intent} about={about} {...heard}>
      <FormLayout>
        {form.refused && refusal && <Refused refusal={refusal} words="gathering-plan" />}
        <StandsNow
          form={form}
          stands={[...chosen, ...texts.map(([name, label]) => standing(name, t(label), now[name] ?? ""))]}
        />
        <Fieldset legend={t("legend.what")} large>
          <Select
            {...field("kind")}
            label={t("label.kind")}
            onChange={(event) => choose(event.target.value as GatheringKind)}
          >
            {gatheringKinds.map((one) => (
              <option key={one} value={one}>
                {kinds(`kind.${one}`)}
              </option>
            ))}
          </Select>
          <WrittenInput
            // A new one's proposal follows the kind until somebody writes another title.
            {...(formKey && !form.refused ? { key: kind } : {})}
            {...field("title")}
            {...(formKey && !form.refused ? { defaultValue: suggestedTitle(kind, titlesOf(choices, kind)) } : {})}
            label={t("label.title")}
            hint={t("label.title.hint")}
            maxLength={textMax.title}
            required
          />
          <FormRow>
            <Select {...field("regionId")} label={t("label.region")}>
              <option value="">{kinds("region.all")}</option>
              {choices.regions.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <Select {...field("teamId")} label={t("label.team")} hint={t("label.team.hint")}>
              <option value="">{t("label.team.none")}</option>
              {choices.teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </FormRow>
          <WrittenArea
            {...field("intro")}
            label={t("label.intro")}
            mark={t("optional")}
            maxLength={textMax.intro}
            rows={5}
          />
        </Fieldset>
        <DayRows field={field} days={plan.days.length} pauseMonths={choices.programme.pauseMonths} />
        <Fieldset legend={t("legend.where")} large>
          <WrittenInput
            {...field("placeName")}
            label={t("label.place")}
            hint={t("label.place.hint")}
            maxLength={textMax.placeName}
          />
          <WrittenInput
            {...field("address")}
            label={t("label.address")}
            mark={t("optional")}
            maxLength={textMax.address}
          />
          <WrittenArea
            {...field("directions")}
            label={t("label.directions")}
            mark={t("optional")}
            maxLength={textMax.directions}
          />
          <TextInput
            {...field("videoUrl")}
            type="url"
            label={t("label.video")}
            mark={t("optional")}
            hint={t("label.video.hint")}
            maxLength={textMax.videoUrl}
          />
        </Fieldset>
        <AudienceFields
          key={formKey ? kind : "audience"}
          kind={formKey ? kind : null}
          typed={form.refused ? form.typed : stored}
          refused={form.refused}
          error={form.error("audience")}
        />
        <Fieldset legend={t("legend.deadlines")} large>
          <FormRow>
            <TextInput {...field("capacity")} label={t("label.capacity")} inputMode="numeric" short required />
            <TextInput
              {...field("offerHours")}
              label={t("label.offer")}
              hint={t("label.offer.hint")}
              inputMode="numeric"
              short
              required
            />
          </FormRow>
          <FormRow>
            <DateInput {...field("opensOn")} label={t("label.opens")} required />
            <DateInput {...field("closesOn")} label={t("label.closes")} required />
            <DateInput {...field("changesUntil")} label={t("label.changes")} required />
          </FormRow>
          <WrittenInput
            {...field("costNote")}
            label={t("label.cost")}
            mark={t("optional")}
            hint={t("label.cost.hint")}
            maxLength={textMax.costNote}
          />
        </Fieldset>
        <FormActions>
          <IntentButton intent={intent} about={about} pendingText={t("sending")}>
            {t(intent === "add" ? "new.do" : "edit.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

/** What is written in a plan, and what it is called: shown where somebody else has written otherwise. */
const texts = [
  ...(["title", "intro", "address", "directions", "capacity"] as const).map((name) => [name, `label.${name}`] as const),
  ...([
    ["placeName", "label.place"],
    ["videoUrl", "label.video"],
    ["offerHours", "label.offer"],
  ] as const),
  ...([
    ["opensOn", "label.opens"],
    ["closesOn", "label.closes"],
    ["changesUntil", "label.changes"],
  ] as const),
  ["costNote", "label.cost"] as const,
];

const titlesOf = ({ others }: ToPlanWith, kind: GatheringKind) =>
  others.filter((other) => other.kind === kind).map(({ title }) => title);
