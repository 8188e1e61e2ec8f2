/**
 * The mailed link's secret stands after # and so never reaches a server by itself. This moves it into the form, and out
 * of the address. Opening the page uses nothing up: the button does.
 */
const field = document.querySelector<HTMLInputElement>("input[name=secret], input[data-secret]");
const secret = location.hash.slice(1);
if (field && secret !== "") {
  field.value = secret;
  history.replaceState(null, "", location.pathname);
  document.querySelector("[data-with-secret]")?.removeAttribute("hidden");
  document.querySelector("[data-without-secret]")?.setAttribute("hidden", "");
}
// As `Hydrated` does on other pages: the script has done its work.
document.documentElement.dataset.hydrated = "";
