import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import type { CertificateLinks as Links } from "../queries/certificate-for.server.ts";

/** One's own certificate, in Swedish or English, and all of them for the lead. `here` is the gathering's address. */
export function CertificateLinks({ links, here }: { links: Links; here: string }) {
  const t = useT("certificates");
  return (
    <>
      {links.own && (
        <div className="g-row">
          <ButtonLink to={`${here}/certificate`} icon="download" reloadDocument>
            {t("own")}
          </ButtonLink>
          <ButtonLink to={`${here}/certificate?language=en`} icon="download" variant="quiet" reloadDocument>
            {t("own.en")}
          </ButtonLink>
        </div>
      )}
      {links.all && (
        <div>
          <ButtonLink to={`${here}/certificates`} icon="download" reloadDocument>
            {t("all")}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
