import { useT } from "#app/i18n/use-t.tsx";
import { ShownOnce } from "#app/ui/shown-once.tsx";

/** The one time an address is shown. */
export function NewAddress({ address }: { address: string }) {
  const t = useT("calendar");
  const words = {
    title: t("new.title"),
    text: t("new.text"),
    label: t("new.label"),
    copy: t("copy"),
    copied: t("copied"),
  };
  return (
    <ShownOnce
      field="calendar-address"
      secret={address}
      words={words}
      more={
        <a className="g-btn g-btn-secondary" href={address.replace(/^https?:/, "webcal:")}>
          {t("open")}
        </a>
      }
    />
  );
}
