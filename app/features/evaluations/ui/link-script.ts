/**
 * The mailed link's secret stands after # and so never reaches a server by itself. This sends it as the form would that asks
 * for the code, and takes it out of the address. Opening answers nothing.
 */
function send(): void {
  const field = document.querySelector<HTMLInputElement>("input[name=secret]");
  const secret = location.hash.slice(1);
  if (!field?.form || !/^[\w-]{43}$/.test(secret)) return;
  field.value = secret;
  history.replaceState(null, "", location.pathname);
  field.form.requestSubmit();
}
send();
// Another link into the same page is no new page.
addEventListener("hashchange", send);
// As `Hydrated` does on other pages: the script has done its work.
document.documentElement.dataset.hydrated = "";

export {};
