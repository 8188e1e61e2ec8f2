import { type ReactNode, useSyncExternalStore } from "react";
import { findWarnings } from "#app/core/number-warnings.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { RadioCards } from "#app/ui/form/choices.tsx";
import { FieldConflict } from "#app/ui/form/field-conflict.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import { fieldOf } from "../worksheet.ts";
import { useSheetField } from "./use-sheet.tsx";

type Common = { name: string; label: ReactNode; hint?: ReactNode; mark?: string };

/** A field's attributes, what is wrong with it in words, and what stands under it. */
function useField(name: string) {
  const shell = useT("shell");
  const text = useRefusal("cycles");
  const field = useSheetField(name);
  const scripted = useScripted();
  const warned = new Set(findWarnings(field.value).map(({ kind }) => kind));
  const below = (
    <>
      <input
        type="hidden"
        name={`base.${name}`}
        value={field.conflict && !scripted ? field.conflict.theirs : field.base}
      />
      {warned.has("phone") && <p className="g-hint">{shell("warning.phone")}</p>}
      {warned.has("case") && <p className="g-hint">{shell("warning.case")}</p>}
      {field.conflict && <Choose name={name} />}
    </>
  );
  return { field, below, error: field.problem ? text(field.problem) : undefined };
}

const never = () => () => {};

/** Whether our script runs: false in the page as the server makes it. */
function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** Two have written: both texts, and a choice. What one is writing in stays above, so nothing jumps away. */
function Choose({ name }: { name: string }) {
  const t = useT("cycles");
  const { conflict, choose } = useSheetField(name);
  const scripted = useScripted();
  if (!conflict) return null;
  if (!scripted) {
    const empty = t("conflict.empty");
    return (
      <FieldConflict
        name={`choose.${name}`}
        title={t("conflict.title")}
        hint={t("conflict.text")}
        mine={{ value: "mine", label: t("conflict.mine"), text: conflict.mine, empty }}
        theirs={{ value: "theirs", label: t("conflict.theirs"), text: conflict.theirs, empty }}
      />
    );
  }
  const sides = [
    { side: "mine", label: t("conflict.mine"), text: conflict.mine },
    { side: "theirs", label: t("conflict.theirs"), text: conflict.theirs },
  ] as const;
  return (
    <fieldset className="g-conflict" aria-label={t("conflict.title")}>
      <p role="alert">
        <strong>{t("conflict.title")}.</strong> {t("conflict.text")}
      </p>
      <div className="g-conflict-sides">
        {sides.map(({ side, label, text }) => (
          <div key={side} className="g-card">
            <p className="g-small g-muted">{label}</p>
            <p className="g-conflict-text whitespace-pre-wrap">{text || t("conflict.empty")}</p>
            <Button small onClick={() => choose(side)}>
              {t("conflict.take")}
            </Button>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

export function SheetTextArea({
  name,
  rows,
  placeholder,
  ...rest
}: Common & { rows?: 2 | 3 | 5 | 8; placeholder?: string }) {
  const { field, below, error } = useField(name);
  return (
    <div>
      <TextArea
        {...rest}
        {...(rows ? { rows } : {})}
        name={name}
        error={error}
        value={field.value}
        placeholder={placeholder}
        maxLength={fieldOf(name)?.max}
        onChange={(event) => field.write(event.currentTarget.value)}
      />
      {below}
    </div>
  );
}

export function SheetInput({ name, ...rest }: Common) {
  const { field, below, error } = useField(name);
  return (
    <div>
      <TextInput
        {...rest}
        name={name}
        error={error}
        value={field.value}
        maxLength={fieldOf(name)?.max}
        onChange={(event) => field.write(event.currentTarget.value)}
      />
      {below}
    </div>
  );
}

export function SheetDate({ name, ...rest }: Common) {
  const { field, below, error } = useField(name);
  return (
    <div>
      <DateInput
        {...rest}
        name={name}
        error={error}
        value={field.value}
        onChange={(event) => field.write(event.currentTarget.value)}
      />
      {below}
    </div>
  );
}

export function SheetSelect({ name, children, ...rest }: Common & { children: ReactNode }) {
  const { field, below, error } = useField(name);
  return (
    <div>
      <Select
        {...rest}
        name={name}
        error={error}
        value={field.value}
        onChange={(event) => field.write(event.currentTarget.value)}
      >
        {children}
      </Select>
      {below}
    </div>
  );
}

export type SheetChoice = { value: string; label: string; detail?: string };

export function SheetChoices({
  name,
  choices,
  columns = true,
  ...rest
}: Common & { choices: readonly SheetChoice[]; columns?: boolean }) {
  const { field, below, error } = useField(name);
  return (
    <div>
      <RadioCards
        {...rest}
        name={name}
        columns={columns}
        error={error}
        choices={choices}
        value={field.value}
        onChange={(event) => field.write(event.currentTarget.value)}
      />
      {below}
    </div>
  );
}
