// What some hosts and some browsers get wrong: a page that is opened from a disk, a site that lies elsewhere than it was
// built for, a browser that is too old. The reader is told, and can still read and follow links. The one script whose
// address is relative, so that it is found wherever the folder was put; and in the oldest JavaScript there is.
(function () {
  var own = document.currentScript;
  var notice = document.getElementById("notice");
  var marked = document.querySelector("[data-base]");
  if (!own || !notice || !marked) return;
  var tell = function (name) {
    notice.textContent = notice.getAttribute("data-" + name);
    notice.hidden = false;
  };

  var base = marked.getAttribute("data-base");
  var isFile = location.protocol === "file:";
  var root = own.src.slice(0, own.src.lastIndexOf("/") + 1);
  if (isFile || root !== location.origin + base) {
    document.documentElement.setAttribute("data-elsewhere", "");
    tell(isFile ? "file" : "moved");
    var all = document.querySelectorAll("link[rel=stylesheet], a[href]");
    for (var i = 0; i < all.length; i += 1) {
      var href = all[i].getAttribute("href");
      if (href.indexOf(base) !== 0) continue;
      // From a disk nothing answers for a folder.
      if (isFile) href = href.replace(/\/(?=$|[?#])/, "/index.html");
      all[i].setAttribute("href", root + href.slice(base.length));
    }
  } else if (!("noModule" in own) || typeof WebAssembly !== "object") {
    tell("old");
  } else {
    // boot.js says what goes wrong after it; that it is not there itself, or not understood, only this can say.
    addEventListener("error", function (event) {
      if (/\/boot\.js/.test(event.target.src || event.filename || "")) tell("program");
    }, true);
  }
})();
