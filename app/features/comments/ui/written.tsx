import { useT } from "#app/i18n/use-t.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { useWarnings, type Warning } from "./use-warnings.ts";

/** The field one writes a comment in: says at once when something should not stand there. */
export function Written(props: {
  id: string;
  label: string;
  hint: string;
  error?: string | undefined;
  defaultValue?: string;
  rows?: 2 | 3;
}) {
  const { id, label, hint, defaultValue = "", rows = 3 } = props;
  const t = useT("comments");
  const { warnings, read } = useWarnings();
  const words: Record<Warning, string> = {
    identity: t("identity.typing"),
    phone: t("warning.phone"),
    case: t("warning.case"),
  };
  const said = warnings.map((warning) => words[warning]).join(" ");
  const stopped = warnings.includes("identity");
  return (
    <>
      <TextArea
        name="text"
        id={id}
        label={label}
        hint={stopped || said === "" ? hint : said}
        error={stopped ? said : props.error}
        defaultValue={defaultValue}
        rows={rows}
        required
        onChange={(event) => read(event.currentTarget.value)}
      />
      <LiveRegion message={said} />
    </>
  );
}
