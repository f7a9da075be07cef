<#-- what is shipped, a line each: name, version, licences; fields are parted by tabs -->
<#list dependencyMap as entry>
${entry.getKey().artifactId} (${entry.getKey().groupId})	${entry.getKey().version}	${entry.getValue()?join(", ")}
</#list>
