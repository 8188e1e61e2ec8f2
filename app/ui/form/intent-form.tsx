import type { ReactNode } from "react";
import { Form, useNavigation } from "react-router";
import { keyOfForm } from "#app/core/id.ts";
import type { Namespace } from "#app/i18n/sets.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { SubmitButton } from "./button.tsx";

/** What a refused form got back: see `acting` on the server. */
export type RefusedForm = {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
};

/**
 * One of several forms on a page. `intent` tells the action which; `about` are hidden fields that say of what, and tell
 * forms of the same intent apart. `about.key`, the page's submission key, is sent as a key of this form's own. It works
 * without JavaScript.
 */
export function IntentForm(props: {
  intent: string;
  about?: Readonly<Record<string, string>> | undefined;
  action?: string | undefined;
  className?: string | undefined;
  /** Somebody has written in it. */
  onInput?: (() => void) | undefined;
  onSubmit?: (() => void) | undefined;
  children: ReactNode;
}) {
  const { intent, about = {}, action, className, onInput, onSubmit, children } = props;
  const heard = { ...(onInput ? { onInput } : {}), ...(onSubmit ? { onSubmit } : {}) };
  return (
    <Form
      method="post"
      className={className}
      preventScrollReset
      {...heard}
      {...(action === undefined ? {} : { action })}
    >
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(asSent(intent, about)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}

function asSent(intent: string, about: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { key, ...what } = about;
  return key === undefined ? what : { ...what, key: keyOfForm(key, JSON.stringify([intent, what])) };
}

/** Whether what was sent is a form of that intent, about that. */
function isOf(sent: (name: string) => unknown, intent: string, about: Readonly<Record<string, string>>): boolean {
  return sent("intent") === intent && Object.entries(about).every(([name, value]) => sent(name) === value);
}

/** The button of an `IntentForm`: shows that it is on its way. `about` as in the form. */
export function IntentButton(props: {
  intent: string;
  about?: Readonly<Record<string, string>> | undefined;
  pendingText: string;
  variant?: "primary" | "secondary" | "quiet" | "danger" | undefined;
  small?: boolean | undefined;
  children: ReactNode;
}) {
  const { intent, about = {}, pendingText, variant = "primary", small, children } = props;
  const sent = useNavigation().formData;
  const pending = isOf((name) => sent?.get(name), intent, asSent(intent, about));
  return (
    <SubmitButton variant={variant} small={small} pending={pending} pendingText={pendingText}>
      {children}
    </SubmitButton>
  );
}

/** What to show in an `IntentForm` that was refused: why, what is wrong in each field, and what was typed. */
export function useIntent(
  refusal: RefusedForm | undefined,
  form: { intent: string; about?: Readonly<Record<string, string>> | undefined },
  ...namespaces: readonly Namespace[]
) {
  const { intent, about = {} } = form;
  const isIt = refusal !== undefined && isOf((name) => refusal.values[name], intent, about);
  const { message, fields } = useFormErrors(isIt ? refusal : undefined, ...namespaces);
  const { state, formData } = useNavigation();
  const isSent = isOf((name) => formData?.get(name), intent, about);
  return {
    refused: isIt,
    /** Nothing was saved: it was refused, or before anybody had read which form it was. */
    failed: isIt || (refusal !== undefined && refusal.values.intent === undefined),
    /** What is on its way: this form, or something else, before which it would have been given up. */
    underWay: state === "idle" ? null : isSent ? ("this" as const) : ("other" as const),
    /** What she was told when somebody else had changed it since she saw it: by now she has seen what stands there. */
    told: isIt && refusal.code.endsWith("changed-meanwhile") ? refusal.data : undefined,
    message,
    error: (field: string) => fields[field],
    typed: (field: string, otherwise = "") => (isIt ? (refusal.values[field] ?? "") : otherwise),
  };
}
