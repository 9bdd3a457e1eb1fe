/* Shows the OpenAPI document with the bundled Swagger UI; a file of its own, because the policy of our pages allows no script inside a page. */
window.addEventListener("load", () => {
  window.SwaggerUIBundle({
    url: "/swagger/peakplan-0.1.yml",
    dom_id: "#description",
    deepLinking: true,
    tagsSorter: "alpha",
    validatorUrl: null,
    presets: [window.SwaggerUIBundle.presets.apis],
  });
});
