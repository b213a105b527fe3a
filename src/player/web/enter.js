// Where the token of a printed address, or the password, becomes this browser's key. Its storage keeps it for this address, port included, which a cookie does not.
(() => {
  "use strict";
  const words = document.getElementById("words");
  const say = text => { words.textContent = text; };
  const goOn = () => location.replace("/");

  async function enter(fields) {
    const answer = await fetch("/enter", { method: "POST", body: new URLSearchParams(fields) });
    const text = await answer.text();
    if (!answer.ok) return say(text);
    try {
      localStorage.setItem("course-key", text);
    } catch {
      return say("Your browser keeps nothing for this address. Allow it to, in its settings for cookies and site data, and enter again.");
    }
    goOn();
  }

  // An old address, in a browser that is in already, is as good as a bookmark.
  async function isIn() {
    try {
      const key = localStorage.getItem("course-key");
      return key !== null && (await fetch("/api/status", { headers: { "course-key": key } })).ok;
    } catch {
      return false;
    }
  }

  const failed = () => say("The player does not answer. If it has ended, type make serve in the course's folder.");
  const form = document.querySelector("form");
  form?.addEventListener("submit", event => {
    event.preventDefault();
    enter(Object.fromEntries(new FormData(form))).catch(failed);
  });
  const token = "token" in words.dataset ? new URLSearchParams(location.search).get("token") : null;
  isIn().then(known => known ? goOn() : token && enter({ token })).catch(failed);
})();
