import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { IconLink } from "#app/ui/form/button.tsx";

/** How much one was told and has not read, and the way there. It counts anew when one is told of more. */
export function Bell({ unread }: { unread: number }) {
  const t = useT("shell");
  useLive({ names: ["notice.changed"] });
  return (
    <IconLink
      to="/notices"
      icon="bell"
      label={t("bell", { count: unread })}
      count={unread === 0 ? undefined : unread > 99 ? "99+" : String(unread)}
    />
  );
}
