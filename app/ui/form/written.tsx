import type { ChangeEvent, ComponentProps, ReactNode } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { LiveRegion } from "../live-region.tsx";
import { TextArea } from "./text-area.tsx";
import { TextInput } from "./text-input.tsx";
import { useWarnings, type Warning } from "./use-warnings.ts";

/**
 * What a field in which one writes freely says as one types: an identity number is an error at once, since it will not be
 * saved; a telephone or case number takes the hint's place, and can be passed.
 */
function useSaid(props: { hint?: ReactNode; error?: string | undefined }) {
  const t = useT("shell");
  const { warnings, read } = useWarnings();
  const words: Record<Warning, string> = {
    identity: t("warning.identity"),
    phone: t("warning.phone"),
    case: t("warning.case"),
  };
  const said = warnings.map((warning) => words[warning]).join(" ");
  const stopped = warnings.includes("identity");
  return {
    hint: stopped || said === "" ? props.hint : said,
    error: stopped ? said : props.error,
    onChange: (event: ChangeEvent<HTMLTextAreaElement | HTMLInputElement>) => read(event.currentTarget.value),
    aloud: <LiveRegion message={said} />,
  };
}

/** Several lines of free text. */
export function WrittenArea(props: Omit<ComponentProps<typeof TextArea>, "value" | "onChange">) {
  const { aloud, ...said } = useSaid(props);
  return (
    <>
      <TextArea {...props} {...said} />
      {aloud}
    </>
  );
}

/** One line of free text. */
export function WrittenInput(props: Omit<ComponentProps<typeof TextInput>, "value" | "onChange">) {
  const { aloud, ...said } = useSaid(props);
  return (
    <>
      <TextInput {...props} {...said} />
      {aloud}
    </>
  );
}
