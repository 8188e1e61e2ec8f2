import { useEffect, useSyncExternalStore } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { useCopied } from "#app/ui/use-copied.ts";
import { fieldIsOpen, fieldOf } from "../worksheet.ts";
import type { ViewedCycle } from "./cycle-view.tsx";
import { useSheetLabel } from "./history/field-name.ts";
import type { Unsent } from "./sheet-state.ts";
import { useSheetStore } from "./use-sheet.tsx";

/**
 * What a person wrote and could not save, when its field is no longer on the page: somebody else has closed the test,
 * taken it a step back or removed the question meanwhile. Her texts stay until she has copied them or let them go.
 */
export function Stranded({ page }: { page: ViewedCycle }) {
  const t = useT("cycles");
  const store = useSheetStore();
  const unsent = useSyncExternalStore(
    store.subscribe,
    () => store.unsent,
    () => store.unsent,
  );
  const { cycle, rights } = page;
  const label = useSheetLabel(cycle.questions.map(({ id }) => id));
  const shown = (name: string) => rights.edit && fieldIsOpen(name, cycle.state);
  // What is on its way may still arrive: a press of one's own closes the sheet before its texts are known to be saved.
  const texts = unsent.filter(
    ({ name, gone }) => fieldOf(name)?.max !== undefined && (gone || (store.isStuck && !shown(name))),
  );
  const some = texts.length > 0;
  useEffect(() => {
    if (!some) return;
    const asking = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", asking);
    return () => window.removeEventListener("beforeunload", asking);
  }, [some]);
  if (!some) return null;
  return (
    <Callout tone="warning" title={t("stranded.title")} live>
      <p>{t("stranded.text")}</p>
      {texts.map((one) => (
        <Text key={one.name} label={label(one.name)} unsent={one} drop={() => store.drop(one.name)} />
      ))}
    </Callout>
  );
}

function Text({ label, unsent, drop }: { label: string; unsent: Unsent; drop: () => void }) {
  const t = useT("cycles");
  const { copied, copy } = useCopied(unsent.text);
  return (
    <div className="mt-3">
      <p className="font-semibold">{label}</p>
      <p className="wrap-anywhere whitespace-pre-wrap">{unsent.text}</p>
      <div className="g-row mt-2">
        <Button small onClick={copy}>
          {t(copied ? "stranded.copied" : "stranded.copy")}
        </Button>
        <Button small variant="quiet" icon="trash" onClick={drop}>
          {t("stranded.drop")}
        </Button>
      </div>
    </div>
  );
}
