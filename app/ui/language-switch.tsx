import { Icon } from "./icon.tsx";

/**
 * One press to the other language, as a form, so that it works without JavaScript and changes nothing when merely
 * opened. `lang` is the language it leads to, `text` its name in that language ("English"), `short` what fits on a
 * phone ("EN"). The form posts `field` = lang (and `back`, where to return) to `action`.
 */
export function LanguageSwitch(props: {
  action: string;
  field: string;
  lang: string;
  text: string;
  short: string;
  back: string;
}) {
  return (
    <form method="post" action={props.action} className="g-language">
      <input type="hidden" name="back" value={props.back} />
      <button type="submit" className="g-tool" name={props.field} value={props.lang} lang={props.lang}>
        <Icon name="globe" />
        <span className="g-language-text">{props.text}</span>
        <abbr className="g-language-short" title={props.text}>
          {props.short}
        </abbr>
      </button>
    </form>
  );
}
