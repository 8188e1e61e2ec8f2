import { useT } from "#app/i18n/use-t.tsx";
import { ShownOnce } from "#app/ui/shown-once.tsx";

/** The one time a token is shown. */
export function MadeToken({ token }: { token: string }) {
  const t = useT("sending");
  const words = {
    title: t("made.title"),
    text: t("made.text"),
    label: t("made.label"),
    copy: t("copy"),
    copied: t("copied"),
  };
  return <ShownOnce field="made-token" secret={token} words={words} />;
}
