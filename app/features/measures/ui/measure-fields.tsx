import { useT } from "#app/i18n/use-t.tsx";
import { RadioCards } from "#app/ui/form/choices.tsx";
import type { useIntent } from "#app/ui/form/intent-form.tsx";
import { FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { WrittenArea, WrittenInput } from "#app/ui/form/written.tsx";
import { type MeasureFacts, measureTextMax as max, measureKinds, rhythms } from "../rules/types.ts";

type Form = ReturnType<typeof useIntent>;
type Facts = Pick<MeasureFacts, "name" | "data" | "kind" | "unit" | "per" | "direction" | "rhythm" | "smallest">;

/** What most begin with stands first. */
const kindsByUse = ["percentage", "count", "measurement", "rate", "days-between", "cases-between"] as const;
const directions = ["up", "down", "neither"] as const;

export function NameField({ form, stored }: { form: Form; stored?: Facts | undefined }) {
  const t = useT("measure-forms");
  return (
    <WrittenInput
      name="name"
      label={t("name")}
      hint={t("name.hint")}
      defaultValue={form.typed("name", stored?.name)}
      error={form.error("name")}
      maxLength={max.name}
      required
    />
  );
}

/** What is counted, by examples in plain words. `fixed`: there are points, and it stays. */
export function DataField({
  form,
  stored,
  fixed = false,
}: {
  form: Form;
  stored?: Facts | undefined;
  fixed?: boolean;
}) {
  const t = useT("measure-forms");
  if (fixed && stored) return <input type="hidden" name="data" value={stored.data} />;
  return (
    <RadioCards
      name="data"
      label={t("data")}
      choices={kindsByUse.map((value) => ({ value, label: t(`data.${value}`), detail: t(`data.${value}.as`) }))}
      defaultValue={form.typed("data", stored?.data)}
      error={form.error("data")}
      columns
      required
    />
  );
}

/** All else that is said of a measure, each with an answer that is usual. */
export function MoreFields({
  form,
  stored,
  fixed = false,
}: {
  form: Form;
  stored?: Facts | undefined;
  fixed?: boolean;
}) {
  const t = useT("measure-forms");
  const m = useT("measures");
  return (
    <>
      <Select name="kind" label={t("kind")} defaultValue={form.typed("kind", stored?.kind ?? "outcome")}>
        {measureKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Select>
      <FormRow>
        <Select
          name="direction"
          label={t("direction")}
          defaultValue={form.typed("direction", stored?.direction ?? "up")}
        >
          {directions.map((direction) => (
            <option key={direction} value={direction}>
              {m(`direction.${direction}`)}
            </option>
          ))}
        </Select>
        {fixed && stored ? (
          <input type="hidden" name="rhythm" value={stored.rhythm} />
        ) : (
          <Select
            name="rhythm"
            label={t("rhythm")}
            hint={t("rhythm.hint")}
            defaultValue={form.typed("rhythm", stored?.rhythm ?? "month")}
          >
            {rhythms.map((rhythm) => (
              <option key={rhythm} value={rhythm}>
                {m(`rhythm.${rhythm}`)}
              </option>
            ))}
          </Select>
        )}
      </FormRow>
      <WrittenInput
        name="unit"
        label={t("unit")}
        mark={t("optional")}
        hint={t("unit.hint")}
        defaultValue={form.typed("unit", stored?.unit)}
        error={form.error("unit")}
        maxLength={max.unit}
      />
      <FormRow>
        {fixed && stored ? (
          <input type="hidden" name="per" value={stored.per} />
        ) : (
          <Whole name="per" form={form} stored={stored?.data === "rate" ? stored.per : 1000} />
        )}
        <Whole name="smallest" form={form} stored={stored?.smallest ?? 5} />
      </FormRow>
    </>
  );
}

function Whole({ name, form, stored }: { name: "per" | "smallest"; form: Form; stored: number }) {
  const t = useT("measure-forms");
  return (
    <TextInput
      name={name}
      label={t(name)}
      hint={t(`${name}.hint`)}
      inputMode="numeric"
      autoComplete="off"
      defaultValue={form.typed(name, String(stored))}
      error={form.error(name)}
      required
      short
    />
  );
}

type Words = {
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly exclusions: string;
};

/** How it is counted. */
export function WordsFields({
  form,
  stored,
  required = false,
}: {
  form: Form;
  stored?: Words | undefined;
  required?: boolean;
}) {
  const t = useT("measure-forms");
  return (
    <>
      <WrittenArea
        name="definition"
        label={t("definition")}
        mark={required ? undefined : t("optional")}
        hint={t("definition.hint")}
        rows={3}
        defaultValue={form.typed("definition", stored?.definition)}
        error={form.error("definition")}
        required={required}
      />
      {(["numerator", "denominator", "exclusions"] as const).map((name) => (
        <WrittenInput
          key={name}
          name={name}
          label={t(name)}
          mark={t("optional")}
          hint={name === "exclusions" ? undefined : t(`${name}.hint`)}
          defaultValue={form.typed(name, stored?.[name])}
          error={form.error(name)}
          maxLength={max[name]}
        />
      ))}
    </>
  );
}

/** What the team wants to reach with it. */
export function FollowingFields({
  form,
  stored,
}: {
  form: Form;
  stored?: Readonly<Record<"baseline" | "target" | "collector", string>>;
}) {
  const t = useT("measure-forms");
  return (
    <>
      <FormRow>
        {(["baseline", "target"] as const).map((name) => (
          <TextInput
            key={name}
            name={name}
            label={t(name)}
            mark={t("optional")}
            hint={t("number")}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={form.typed(name, stored?.[name])}
            error={form.error(name)}
            maxLength={20}
            short
          />
        ))}
      </FormRow>
      <WrittenInput
        name="collector"
        label={t("collector")}
        mark={t("optional")}
        hint={t("collector.hint")}
        defaultValue={form.typed("collector", stored?.collector)}
        error={form.error("collector")}
        maxLength={max.collector}
      />
    </>
  );
}
