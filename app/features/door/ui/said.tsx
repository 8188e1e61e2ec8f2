import { useT } from "#app/i18n/use-t.tsx";
import { Toast, ToastRegion } from "#app/ui/live-region.tsx";
import type { DoorPerson, DoorWord } from "../types.ts";

/** Says what was pressed last, also aloud, and takes it back. */
export function Said(props: {
  last: { person: DoorPerson; word: DoorWord } | null;
  onUndo: () => void;
  onClose: () => void;
}) {
  const { last, onUndo, onClose } = props;
  const t = useT("door");
  return (
    <ToastRegion>
      {last && (
        <Toast
          key={`${last.person.id} ${last.word}`}
          closeLabel={t("ticket.close")}
          onClose={onClose}
          action={
            <button type="button" className="g-tool underline" onClick={onUndo}>
              {t("do.cleared")}
              <span className="g-hidden"> {t("do.of", last.person)}</span>
            </button>
          }
        >
          {t("said", { name: last.person.name, word: t(`is.${last.word}`) })}
        </Toast>
      )}
    </ToastRegion>
  );
}
