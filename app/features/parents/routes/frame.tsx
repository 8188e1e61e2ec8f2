import { Outlet } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { ParentsFrame } from "../ui/frame.tsx";

/** The frame of pages for parents: whose they are is not said, and there is always a way out. They work without our script. */
export default function ParentsOutside() {
  const t = useT("parents");
  return (
    <ParentsFrame skip={t("skip")} leave={t("leave")} language={undefined} direction="ltr">
      <Outlet />
    </ParentsFrame>
  );
}

/** What went wrong is said without a word of what the page is. */
export function ErrorBoundary() {
  const t = useT("parents");
  return (
    <ParentsFrame skip={t("skip")} leave={t("leave")} language={undefined} direction="ltr">
      <title>{t("title")}</title>
      <h1>{t("title")}</h1>
      <p>{t("broken")}</p>
    </ParentsFrame>
  );
}
