<#-- Keycloak's own hook at the foot of the box: the way back, and the accessibility statement that every page owes its reader. -->
<#macro content>
  <#if client?? && client.baseUrl?has_content>
    <ul class="samverk-links">
      <li><a href="${client.baseUrl}">${msg("samverkBack")}</a></li>
      <#if client.attributes?? && client.attributes["samverk.accessibility"]?has_content>
        <li><a href="${client.attributes["samverk.accessibility"]}">${msg("samverkAccessibility")}</a></li>
      </#if>
    </ul>
  </#if>
</#macro>
