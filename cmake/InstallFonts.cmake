# The faces that fonts.xml names after the office's own go along with an installed tree, so that it
# stands alone. They are looked for when it is installed: building needs none.
set(TONGKET_FACES /usr/share/fonts/truetype/liberation2 CACHE PATH
    "Folder of Liberation Serif 2.x, copied into an installed tree")
set(TONGKET_FALLBACK_FACES /usr/share/fonts/truetype/dejavu CACHE PATH
    "Folder of DejaVu, copied into an installed tree where it is there")
install(CODE "set(faces_from \"${TONGKET_FACES}\")
set(fallbacks_from \"${TONGKET_FALLBACK_FACES}\")
set(faces_to \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/tongket/fonts\")")
install(SCRIPT ${CMAKE_CURRENT_LIST_DIR}/copy_faces.cmake)
